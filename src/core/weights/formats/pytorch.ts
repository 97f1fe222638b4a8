import { beginsWith, byteText } from '../headReader.ts';
import type { WeightsFormat } from '../weightsFormat.ts';

/** The number that older versions of the library wrote first, pickled. */
const oldStart = '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.';
/** Names that libraries give to such files; any other `.bin` may hold anything. */
const binary =
  /(?:^|\/)(?:pytorch_model|diffusion_pytorch_model|adapter_model|open_clip_pytorch_model|model|training_args|optimizer)(?:[-_.][\w.-]*)?\.bin$/i;

/** Source: https://docs.pytorch.org/docs/stable/notes/serialization.html */
export const pytorch: WeightsFormat = {
  id: 'pytorch',
  // Lists of paths and templates have such endings, too, but are never large.
  isTelling: true,
  matches: (path) => /\.(?:pt|pth|ckpt)$/i.test(path) || binary.test(path),
  read: ({ bytes }) => {
    if (beginsWith(bytes, oldStart)) return { container: 'pickle' };
    if (!beginsWith(bytes, 'PK\x03\x04')) return undefined;
    // Its first entry is the pickled object, or in programs of TorchScript a folder of the same archive.
    const start = byteText(bytes.subarray(0, 4096));
    if (!/[\w. -]+\/(?:data\.pkl|constants\.pkl|version|\.format_version|byteorder|code\/)/.test(start))
      return undefined;
    return { container: 'zip' };
  },
};
