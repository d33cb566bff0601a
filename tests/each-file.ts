import { afterAll } from 'vitest';
import { cleanUp } from './clean-up.ts';
import './same-cases.ts';

afterAll(cleanUp);
