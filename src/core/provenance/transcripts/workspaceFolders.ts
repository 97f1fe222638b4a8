/** The folder and those it lies in, the nearest first; an agent may well be started in one of these. */
export function folderAndParents(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let current = folder.replace(/[/\\]+$/, ''); current !== '';) {
    folders.push(current);
    const end = Math.max(current.lastIndexOf('/'), current.lastIndexOf('\\'));
    current = current.slice(0, Math.max(0, end));
  }
  return folders;
}
