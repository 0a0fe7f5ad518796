/** The toolbar window. */
import { showInventory } from '../apps/show-inventory.tsx';

showInventory('popup');
