/** What a packet is made of; plain data, so that it can go into a thread. */
export interface PacketPlan {
  readonly title: string;
  readonly cover: PacketCover;
  readonly sections: readonly PacketSection[];
  /** "Tài liệu bổ sung lần 1", at the foot of every page; empty in a full packet. */
  readonly mark: string;
}

export interface PacketCover {
  /** The council, above. */
  readonly council: readonly string[];
  /** "TÀI LIỆU KỲ HỌP" */
  readonly heading: string;
  readonly lines: readonly string[];
  /** Place and month, below. */
  readonly foot: string;
}

export interface PacketSection {
  readonly title: string;
  readonly papers: readonly PacketPaper[];
}

export interface PacketPaper {
  readonly title: string;
  /** Kind, symbol, who handed it in. */
  readonly about: string;
  readonly source:
    | { readonly kind: 'pdf' | 'jpg' | 'png'; readonly bytes: Uint8Array }
    /** Word and Excel stay files of their own. */
    | { readonly kind: 'separate'; readonly fileName: string }
    /** The stored file is gone or was altered. */
    | { readonly kind: 'lost'; readonly fileName: string };
}

/** Why a paper could not be put in: it asks for a password, or its bytes are no PDF or image that can be read. */
export type LeftOutWhy = 'encrypted' | 'broken' | 'lost';

export interface PacketResult {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** In the order of the packet. */
  readonly leftOut: readonly { readonly title: string; readonly why: LeftOutWhy }[];
}
