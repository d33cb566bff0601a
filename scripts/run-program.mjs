import { spawn } from 'node:child_process';

/**
 * Runs a program in this one's place: same terminal, same signals, same exit code.
 *
 * @param {string} program
 * @param {string[]} words
 * @param {{ cwd?: string }} options
 */
export function runProgram(program, words, { cwd } = {}) {
  const child = spawn(program, words, { cwd, stdio: 'inherit' });
  const forward = {
    SIGTERM: () => child.kill('SIGTERM'),
    SIGHUP: () => child.kill('SIGHUP'),
    // A terminal sends Ctrl-C to both of us; sent on, it would arrive twice.
    SIGINT: () => process.stdin.isTTY || child.kill('SIGINT'),
  };
  for (const [signal, pass] of Object.entries(forward)) process.on(signal, pass);
  child.on('error', (error) => {
    process.stderr.write(`Llinyn: ${error.message}\n`);
    process.exit(3);
  });
  child.on('exit', (code, signal) => {
    for (const [name, pass] of Object.entries(forward)) process.removeListener(name, pass);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 3);
  });
}
