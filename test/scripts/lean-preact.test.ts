import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the build leaves out of Preact: it would work while developing, and do nothing once built. */
const leftOut =
  /dangerouslySetInnerHTML|\bstyle=|component(Did|Will)(Mount|Update|Catch|ReceiveProps)|getDerivedState|getSnapshot|getChildContext|contextType|createContext|useContext|createPortal|useErrorBoundary|on\w+Capture=|<math\b|<foreignObject\b/u;

test.each(['components', 'entrypoints', 'scripts/gallery', 'test/bench'])(
  '%s uses nothing of Preact that the build leaves out',
  (folder) => {
    const root = join(import.meta.dirname, '../..', folder);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
    const uses = paths.flatMap((path) => {
      const found = leftOut.exec(readFileSync(join(root, path), 'utf8'))?.[0];
      return found === undefined ? [] : [`${path}: ${found}. Take it off the list in scripts/lean-preact.ts first.`];
    });
    expect(uses).toEqual([]);
  },
);
