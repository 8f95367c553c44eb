import { useRef, type ReactNode } from 'react';
import type { UploadRules } from '#protocol';
import { Button, type ButtonLook } from '../../../ui/button';

interface FilePickerProps {
  look?: ButtonLook;
  /** what a screen reader says of the hidden field behind the button */
  name: string;
  accept: string;
  /** open the camera at once */
  camera?: boolean;
  held: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A button that opens the browser's own choice of files. */
export function FilePicker({
  look = 'quiet',
  name,
  accept,
  camera = false,
  held,
  onFiles,
  children,
}: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} held={held} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={!camera}
        accept={accept}
        {...(camera && { capture: 'environment' })}
        className="hidden"
        tabIndex={-1}
        aria-label={name}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // emptied, so that the same file can be chosen again
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

const pictures = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'heic', 'heif'];

export const takesPictures = ({ extensions }: UploadRules) =>
  extensions.includes('jpg') || extensions.includes('jpeg');

/** With `image/*` phones offer the camera and the gallery, not the files alone. */
export const acceptOf = ({ extensions }: UploadRules) =>
  [
    ...extensions.map((extension) => `.${extension}`),
    ...(extensions.some((extension) => pictures.includes(extension)) ? ['image/*'] : []),
  ].join(',');
