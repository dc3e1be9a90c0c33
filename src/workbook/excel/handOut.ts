import { supports } from "./batches";

/** What older versions of Excel lack is said instead of failing inside. */
function requireCreating(): void {
  if (!supports("1.8"))
    throw new Error("This version of Excel cannot open a copy in a new window. Freeze the workbook, save it under another name, and thaw it.");
}

/** The open workbook as a new one in a window of its own, which the user saves where he likes. */
export async function handOut(): Promise<void> {
  requireCreating();
  const file = await openFile();
  try {
    const slices: Uint8Array[] = [];
    for (let i = 0; i < file.sliceCount; i++) slices.push(await sliceOf(file, i));
    await Excel.createWorkbook(base64(slices));
  } finally {
    file.closeAsync();
  }
}

function openFile(): Promise<Office.File> {
  return new Promise((resolve, reject) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(new Error(result.error.message)),
    ),
  );
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    file.getSliceAsync(index, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(Uint8Array.from(result.value.data as ArrayLike<number>))
        : reject(new Error(result.error.message)),
    ),
  );
}

const AT_ONCE = 0x8000;

function base64(slices: readonly Uint8Array[]): string {
  let binary = "";
  for (const slice of slices) for (let i = 0; i < slice.length; i += AT_ONCE) binary += String.fromCharCode(...slice.subarray(i, i + AT_ONCE));
  return btoa(binary);
}
