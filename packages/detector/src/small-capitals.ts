/** The small capitals of Unicode, which phonetics brought there, with the letter that readers see in them. */
export const SMALL_CAPITALS: ReadonlyMap<string, string> = new Map(
  Array.from("ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz".matchAll(/(.)(.)/g)).map(
    ([, small = "", plain = ""]) => [small, plain],
  ),
);
