/** Vite's way to get the address of a file. */
declare module '*.ttf?url' {
  const url: string;
  export default url;
}
