export declare const bundleRecord: string;
export declare const programs: Readonly<
  Record<'llinyn' | 'prepare-demonstration' | 'document-process', string>
>;
export declare function traceOf(file: string): string | undefined;
export declare function freshBundle(root?: string, setUpFolder?: string): string | undefined;
export declare function programPlace(name: keyof typeof programs, root?: string): string;
