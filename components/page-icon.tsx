/** The drawings by name, for pages of our own. */
import { iconAttributes } from './icon-attributes.ts';
import { type PictureName, pictures } from './pictures.ts';

export function PageIcon({ name }: { readonly name: PictureName }) {
  return (
    <svg {...iconAttributes} aria-hidden="true">
      <path d={pictures[name]} />
    </svg>
  );
}
