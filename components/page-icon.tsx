/** The drawings by name, for pages of our own. */
import { Icon } from './icon.tsx';
import { type PictureName, pictures } from './pictures.ts';

export function PageIcon({ name }: { readonly name: PictureName }) {
  return <Icon path={pictures[name]} />;
}
