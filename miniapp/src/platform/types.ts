/**
 * What the client asks of whatever it runs in. One implementation per surrounding, chosen once at the start
 * (`index.ts`); nothing outside this folder asks which one it is. Refusals by the person are `Declined`, abilities
 * that a surrounding does not have are `Unsupported`.
 */

/** GCJ-02 is what Chinese maps draw and what both platforms give when asked for it; degrees. */
export interface Position {
  latitude: number;
  longitude: number;
  /** Metres, as the phone believes. */
  accuracy: number;
  datum: "gcj02" | "wgs84";
}

export interface Photo {
  /** A local address that an upload can read, and an `<image>` show if it is a picture. */
  path: string;
  /** Bytes, when known. */
  size: number;
}

export interface SharedCard {
  title: string;
  /** A page of ours, such as `/pages/opportunities/detail?number=…`. */
  path: string;
}

export type DocumentKind = "pdf" | "workbook";

/**
 * What such files are called; the first is what the product itself writes. Workbooks that it refuses can be chosen too:
 * only then does it say why.
 */
export const ENDINGS: Record<DocumentKind, string[]> = { pdf: ["pdf"], workbook: ["xlsx", "csv", "xls", "xlsm"] };

export type Consent = "accept" | "reject" | "ban" | "filter";

/** An ability that some surroundings only give to a native button: bind `openType` and pass what its event says. */
export interface ByButton<Value, Input = void> {
  /** For `open-type`; empty: the tap itself asks. */
  openType: string;
  /** Called by the tap; null when the button's event will bring it. */
  fromTap: (input: Input) => Promise<Value | null>;
  /** Called by the button's event. */
  fromEvent: (event: unknown) => Value;
}

export interface Appearance {
  theme: () => "light" | "dark";
  onTheme: (listener: (theme: "light" | "dark") => void) => void;
  /** The person's own font size; 1 is normal. */
  fontScale: () => number;
}

export interface Platform {
  readonly name: "wechat" | "wecom" | "wecom-mini" | "sandbox" | "browser";
  /** Where `/api/v1` begins, without a slash at the end. */
  readonly apiBase: string;
  /** Before every name in the storage of the device. */
  readonly storagePrefix: string;
  /** Before the app is made: where the address leads, what must be registered. */
  prepare: () => void;
  /** Who this is, for `POST /session`. */
  login: () => Promise<{ platform: "wechat" | "wecom" | "wecom_web"; code: string }>;
  /** The code of the WeChat phone number. */
  phoneNumber: ByButton<string>;
  position: () => Promise<Position>;
  /** A photograph taken now; never one from the album. */
  photo: () => Promise<Photo>;
  /** Pictures taken now or chosen from the album, so many at most; to be asked for by a tap. */
  pictures: (most: number) => Promise<Photo[]>;
  /** A document of the person's own; to be asked for by a tap. */
  document: (kind: DocumentKind) => Promise<Photo>;
  /** Show a downloaded document, which may be kept under this name, without its ending. */
  openDocument: (path: string, kind: DocumentKind, name: string) => Promise<void>;
  /** A downloaded drawing as a picture that can be kept and forwarded, painted with this device's fonts: its address. */
  painted: (path: string) => Promise<string>;
  /** Keep a painted picture under this name, without its ending, or offer to forward it. */
  keepPicture: (path: string, name: string) => Promise<void>;
  /** The text of a QR or bar code. */
  scan: () => Promise<string>;
  /** Ask to be allowed to send one message of each template; at most three. */
  subscribe: (templates: string[]) => Promise<Record<string, Consent>>;
  /** Whether `openChat` can work here. */
  readonly chats: boolean;
  /** Open the chat with a colleague, by userid. */
  openChat: (userid: string) => Promise<void>;
  share: ByButton<void, SharedCard>;
  appearance: Appearance;
  /** Something happened on this phone; whoever shows living data reads again. */
  onWake: (listener: () => void) => void;
  /** A notification was tapped while the app was open. */
  onNavigate: (listener: (link: string) => void) => void;
}

/** The person said no. */
export class Declined extends Error {
  constructor(message = "您没有允许，需要时可以再点一次。") {
    super(message);
    this.name = "Declined";
  }
}

/** Not possible here. */
export class Unsupported extends Error {
  constructor(message = "这里不支持这个功能，请在手机上试试。") {
    super(message);
    this.name = "Unsupported";
  }
}

/** The platform's own failure, in its words; denial and cancelling are the person's doing. */
export function failureOf(error: unknown): Error {
  const text = String((error as { errMsg?: string } | null)?.errMsg ?? (error instanceof Error ? error.message : error));
  if (/user den|auth deny|authorize no response|user cancel|:cancel|fail cancel/i.test(text)) return new Declined();
  if (/not support|no such|is not a function/i.test(text)) return new Unsupported();
  return new Error("手机没有给出结果，请再试一次。");
}
