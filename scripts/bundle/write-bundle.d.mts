export declare function writeBundle(root: string, setUpFolder?: string): Promise<void>;
