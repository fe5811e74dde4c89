#!/usr/bin/env node
// Serves the register to a language model over standard input and output.
process.argv.splice(2, 0, 'src/cli/mcp-stdio.ts');
import('./launch.mjs');
