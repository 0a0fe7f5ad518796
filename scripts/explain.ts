/** `npm run explain -- ADDRESS`: prints the answer, or what is wrong with the question, and then ends with 2. */
import { explain } from './explain-command.ts';
import { UsageError } from './explain-files.ts';

try {
  console.log(explain(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message.replace(/\s+/gu, ' '));
  process.exitCode = 2;
}
