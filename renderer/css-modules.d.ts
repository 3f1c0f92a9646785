// What the bundler makes of a stylesheet, and of a pattern of files.
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export = classes;
}

declare module '*.css' {}

interface ImportMeta {
  glob<Content>(
    pattern: string,
    options: { readonly query: string; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, Content>>;
}
