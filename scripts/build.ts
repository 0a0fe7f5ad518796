import { runTool } from './run-tool.ts';

/** Builds the extension into .output/chrome-mv3; further arguments go to wxt. */
process.exitCode = runTool('wxt', 'wxt', ['build', ...process.argv.slice(2)]);
