/** Servers decode a path before they look at it, so `%61uthorize` is `authorize`; a segment that cannot be decoded stays as given. */
export function decodePath(pathname: string): string {
  return pathname.split('/').map(decodeSegment).join('/');
}

function decodeSegment(segment: string): string {
  try {
    return decodeURI(segment);
  } catch {
    return segment;
  }
}
