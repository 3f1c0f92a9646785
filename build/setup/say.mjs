// One line of progress, on stderr: stdout belongs to the program that is run.
export function say(text) {
  process.stderr.write(`${text}\n`);
}
