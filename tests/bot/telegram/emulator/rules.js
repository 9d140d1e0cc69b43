// What Telegram refuses, as far as the bot could do it: https://core.telegram.org/bots/api

const ALLOWED_TAGS = new Set(['a', 'b', 'code', 'i', 'pre', 's', 'u']);
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const TEXT_UNITS = 4096;

function plain(html) {
  const open = [];
  const text = html.replace(/<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<>]*")*)>/g, (tag, closing, name) => {
    if (!ALLOWED_TAGS.has(name)) throw new Error(`can't parse entities: unsupported tag "${name}"`);
    if (!closing) open.push(name);
    else if (open.pop() !== name) throw new Error("can't parse entities: unmatched end tag");
    return '';
  });
  if (open.length) throw new Error("can't parse entities: can't find end tag");
  if (/[<>]/.test(text)) throw new Error("can't parse entities: unescaped character");
  return text.replace(/&[a-z#0-9]*;?/g, (entity) => {
    if (!(entity in ENTITIES)) throw new Error(`can't parse entities: unknown entity "${entity}"`);
    return ENTITIES[entity];
  });
}

function faultOfText(text) {
  if (!text) return 'message text is empty';
  try {
    const shown = plain(text);
    if (!shown.trim()) return 'message text is empty';
    return shown.length > TEXT_UNITS ? 'message is too long' : null;
  } catch (error) {
    return error.message;
  }
}

function faultOfButtons(body) {
  const { inline_keyboard: inline, keyboard } = body.reply_markup ?? {};
  for (const button of (inline ?? []).flat()) {
    if (!button.text) return 'text buttons must have text';
    const size = Buffer.byteLength(button.callback_data ?? '');
    if (size < 1 || size > 64) return 'BUTTON_DATA_INVALID';
  }
  const asksPosition = (keyboard ?? []).flat().some((button) => button.request_location);
  if (asksPosition && Number(body.chat_id) < 0) return 'location can be requested in private chats only';
  return null;
}

function faultOfInline(results) {
  if (results.length > 50) return 'RESULTS_TOO_MUCH';
  const ids = new Set(results.map((result) => result.id));
  if (ids.size < results.length) return 'RESULT_ID_DUPLICATE';
  if ([...ids].some((id) => Buffer.byteLength(id) > 64)) return 'RESULT_ID_INVALID';
  const faults = results.map((result) => faultOfText(result.input_message_content.message_text));
  return faults.find((fault) => fault) ?? null;
}

function faultOfCommands(commands) {
  const good = commands.every(
    ({ command, description }) =>
      /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
  );
  return good ? null : 'BOT_COMMAND_INVALID';
}

// Return the description of what is wrong with a call, or null.
function faultOf(method, body) {
  if (method === 'sendMessage') return faultOfText(body.text) ?? faultOfButtons(body);
  if (method === 'sendVenue') return body.title && body.address ? faultOfButtons(body) : 'VENUE_INVALID';
  if (method === 'editMessageReplyMarkup') return faultOfButtons(body);
  if (method === 'answerCallbackQuery') return (body.text ?? '').length > 200 ? 'MESSAGE_TOO_LONG' : null;
  if (method === 'answerInlineQuery') return faultOfInline(body.results ?? []);
  if (method === 'setMyCommands') return faultOfCommands(body.commands);
  if (method === 'setMyDescription') return body.description.length > 512 ? 'description is too long' : null;
  if (method === 'setMyShortDescription') return body.short_description.length > 120 ? 'too long' : null;
  return null;
}

module.exports = { faultOf };
