/** What is said about files while they are being handed over. */
export interface ShareWishes {
  shared: boolean;
  folder: string;
  message: string;
  notify: boolean;
}

export const internal: ShareWishes = { shared: false, folder: '', message: '', notify: true };

/** As a text field of a multipart body. */
export const flag = (wanted: boolean): 'true' | 'false' => (wanted ? 'true' : 'false');

/** As text fields of a multipart body. What is not shared tells nobody anything. */
export const toUploadFields = ({ shared, folder, message, notify }: ShareWishes) => ({
  shared: flag(shared),
  folder: folder.trim(),
  message: shared ? message.trim() : '',
  notify: flag(shared && notify),
});
