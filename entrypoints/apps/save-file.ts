/** Hands a file to the browser's own downloads; nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun; the browser keeps what it needs of it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
