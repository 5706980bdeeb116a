// Everything that can reach the desk from outside: drops of files, folders and text, pastes, the file chooser.
// Over file:// Chromium lists a folder by its handle but not by its entry, and reads a file by neither: so files come
// from getAsFile(), folders from getAsFileSystemHandle(), and from webkitGetAsEntry() where there are no handles.

export interface Intake {
  files: { name: string; file: Blob }[];
  /** Text that was dropped or pasted. */
  text: string | null;
  /** What could not be opened, each with the code of its sentence. */
  failed: { name: string; code: "folder-not-read" | "folder-empty" | "folder-too-full" | "nothing-usable" }[];
}

/** Files taken from one folder; more are a slip of the hand, and said. */
export const FOLDER_LIMIT = 200;

interface HandleItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Reads a drop or a paste. Must be called from the event itself: afterwards the browser has forgotten what it was. */
export async function intake(data: DataTransfer): Promise<Intake> {
  const result: Intake = { files: [], text: null, failed: [] };
  const folders: Promise<void>[] = [];
  let text = "";
  for (const item of data.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) {
      const handle = (item as HandleItem).getAsFileSystemHandle?.();
      folders.push(folder(entry, handle, result));
    } else {
      const file = item.getAsFile();
      if (file) result.files.push({ name: file.name, file });
    }
  }
  if (data.items.length === 0) for (const file of data.files) result.files.push({ name: file.name, file });
  if (result.files.length + folders.length === 0) text = data.getData("text/plain");
  await Promise.all(folders);
  if (text !== "") result.text = text;
  else if (result.files.length + result.failed.length === 0) result.failed.push({ name: "", code: "nothing-usable" });
  return result;
}

async function folder(
  entry: FileSystemEntry,
  handle: Promise<FileSystemHandle | null> | undefined,
  result: Intake,
): Promise<void> {
  const files: Intake["files"] = [];
  try {
    // The handle first; where it is refused, the entry may still be read.
    const directory = await handle?.catch(() => null);
    const found = directory ? ofHandle(directory, entry.name) : ofEntry(entry, entry.name);
    for await (const file of found) {
      if (files.length === FOLDER_LIMIT) {
        result.failed.push({ name: entry.name, code: "folder-too-full" });
        break;
      }
      files.push(file);
    }
    if (files.length === 0) result.failed.push({ name: entry.name, code: "folder-empty" });
  } catch {
    result.failed.push({ name: entry.name, code: "folder-not-read" });
  }
  result.files.push(...files.sort((one, other) => one.name.localeCompare(other.name)));
}

async function* ofHandle(handle: FileSystemHandle, path: string): AsyncGenerator<Intake["files"][number]> {
  if (handle.kind === "file") {
    yield { name: path, file: await (handle as FileSystemFileHandle).getFile() };
    return;
  }
  for await (const child of (handle as FileSystemDirectoryHandle).values()) yield* ofHandle(child, `${path}/${child.name}`);
}

async function* ofEntry(entry: FileSystemEntry, path: string): AsyncGenerator<Intake["files"][number]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    yield { name: path, file };
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives its entries in portions, an empty one at the end.
  for (;;) {
    const children = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (children.length === 0) return;
    for (const child of children) yield* ofEntry(child, `${path}/${child.name}`);
  }
}
