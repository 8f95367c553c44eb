import type { ComponentType, SVGProps } from 'react';
import { File, FilePdf, FileXls, FileZip, Image, Play, PresentationChart } from '@strapi/icons';
import { fileExtensionOf, fileTypes } from '#protocol';

type Group = (typeof fileTypes)[keyof typeof fileTypes]['group'];

const icons: Record<Group, ComponentType<SVGProps<SVGSVGElement>>> = {
  document: File,
  sheet: FileXls,
  slides: PresentationChart,
  image: Image,
  text: File,
  media: Play,
  archive: FileZip,
};

/** The kind of a file by its name; its ending says the same to who can't see the picture. */
export const DocumentIcon = ({ name }: { name: string }) => {
  const extension = fileExtensionOf(name);
  const Icon =
    extension === null ? File : extension === 'pdf' ? FilePdf : icons[fileTypes[extension].group];
  return <Icon width="2.4rem" height="2.4rem" fill="neutral600" aria-hidden />;
};
