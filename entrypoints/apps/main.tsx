/** The list on a page of its own: for long lists, files and printing. */
import { showInventory } from './show-inventory.tsx';

showInventory('page');
