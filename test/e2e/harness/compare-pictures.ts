import type { Page } from '@playwright/test';

/** A difference that an eye may see, of 255; less comes from the smoothing of letters. */
const visibleStep = 40;

/** Which share of two pictures (PNG, base64) differs visibly; 1 where they differ in size or one is empty. `page` is any page that lets images be made. */
export async function shareOfDifference(page: Page, one: string, other: string): Promise<number> {
  if (one === other) return 0;
  if (one === '' || other === '') return 1;
  return page.evaluate(
    async ({ pictures, step }) => {
      const read = async (base64: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!canvas) throw new Error('No canvas');
        canvas.drawImage(bitmap, 0, 0);
        return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [first, second] = await Promise.all(pictures.map(read));
      if (!first || !second || first.width !== second.width || first.height !== second.height) return 1;
      const isOther = (value: number, index: number): boolean => Math.abs(value - (second.data[index] ?? 0)) > step;
      return first.data.filter(isOther).length / first.data.length;
    },
    { pictures: [one, other], step: visibleStep },
  );
}
