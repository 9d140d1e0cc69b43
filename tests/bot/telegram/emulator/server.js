// The Bot API emulator of telegram-test-api with what it lacks, in front of it.
// Usage: node server.js <port>
//
// It has no bot's own data, venues, chat actions, inline answers, menus and refusals; it confirms updates
// when it hands them out, and takes any text. Here they stay until the next offset confirms them, as at Telegram,
// and what Telegram would refuse is refused.

const http = require('http');
const express = require('express');
const TelegramServer = require('telegram-test-api');
const { faultOf } = require('./rules.js');

const BOT = {
  id: 1234,
  is_bot: true,
  first_name: 'Accueil',
  username: 'AccueilTestBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};
// What Telegram sends only to a bot that asks for it.
const ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];

const port = Number(process.argv[2]);
const telegram = new TelegramServer({ port, host: '127.0.0.1', storeTimeout: 3600 });
const calls = [];
const menus = {};
const blocked = new Set();
let refusals = [];
let allowed = null;

const original = TelegramServer.formatUpdate;
TelegramServer.formatUpdate = (update) => {
  if (update.raw) return { update_id: update.updateId, ...update.raw };
  const formatted = original(update);
  if (formatted.callback_query) formatted.callback_query.chat_instance = '1';
  return formatted;
};

// An update of any kind, with its number where it shall come twice.
telegram.addRawUpdate = async (botToken, raw, number) => {
  const updateId = number ?? telegram.updateId;
  const update = { ...telegram.getCommonFields(botToken), updateId, raw };
  telegram.messageId += 1;
  await telegram.addUserUpdate(update);
  telegram.emit('AddedUserMessage');
  return updateId;
};

// Webhooks are called with the secret, and their answer is not awaited by the person who writes.
telegram.addUserUpdate = async (update) => {
  const webhook = telegram.webhooks[update.botToken];
  telegram.updateId = Math.max(telegram.updateId, update.updateId) + 1;
  if (!webhook) {
    telegram.storage.userMessages.push(update);
    return;
  }
  const headers = { 'Content-Type': 'application/json' };
  if (webhook.secret_token) headers['X-Telegram-Bot-Api-Secret-Token'] = webhook.secret_token;
  await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(TelegramServer.formatUpdate(update)) });
};

function isAllowed(update) {
  return allowed ? allowed.some((kind) => kind in update) : !ON_REQUEST.some((kind) => kind in update);
}

function unconfirmed(token, limit) {
  return telegram.storage.userMessages
    .filter((update) => update.botToken === token)
    .map((update) => TelegramServer.formatUpdate(update))
    .filter(isAllowed)
    .slice(0, limit);
}

async function getUpdates(token, body) {
  if (body.offset) {
    telegram.storage.userMessages = telegram.storage.userMessages.filter(
      (update) => update.botToken !== token || update.updateId >= Number(body.offset),
    );
  }
  if (body.allowed_updates) allowed = body.allowed_updates;
  const limit = Number(body.limit ?? 100);
  const until = Date.now() + 1000 * Number(body.timeout ?? 0);
  let updates = unconfirmed(token, limit);
  while (!updates.length && Date.now() < until && telegram.server.listening) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    updates = unconfirmed(token, limit);
  }
  return updates;
}

function sent(token, body) {
  const message = telegram.addBotMessage({ ...body }, token);
  const chat = Number(body.chat_id);
  return {
    message_id: message.message_id,
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat, type: chat > 0 ? 'private' : 'supergroup' },
    from: BOT,
    text: body.text,
    venue: body.venue,
    reply_markup: message.reply_markup,
  };
}

function edited(body) {
  telegram.editMessageReplyMarkup({ ...body });
  const chat = Number(body.chat_id);
  return {
    message_id: Number(body.message_id),
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat, type: chat > 0 ? 'private' : 'supergroup' },
  };
}

function menu(name, what, empty) {
  const key = (body) => `${what} ${body.language_code ?? ''}`;
  return {
    [`get${name}`]: (token, body) => menus[key(body)] ?? empty,
    [`set${name}`]: (token, body) => {
      menus[key(body)] = what === 'commands' ? body.commands : { [what]: body[what] };
      return true;
    },
  };
}

const methods = {
  getMe: () => BOT,
  getUpdates,
  sendMessage: sent,
  sendVenue: (token, body) =>
    sent(token, {
      ...body,
      venue: {
        location: { latitude: Number(body.latitude), longitude: Number(body.longitude) },
        title: body.title,
        address: body.address,
      },
    }),
  editMessageReplyMarkup: (token, body) => edited(body),
  sendChatAction: () => true,
  answerCallbackQuery: () => true,
  answerInlineQuery: () => true,
  deleteWebhook: (token) => {
    telegram.deleteWebhook(token);
    return true;
  },
  setWebhook: (token, body) => {
    telegram.setWebhook(body, token);
    return true;
  },
  ...menu('MyCommands', 'commands', []),
  ...menu('MyDescription', 'description', { description: '' }),
  ...menu('MyShortDescription', 'short_description', { short_description: '' }),
};

function refusalOf(method, body) {
  const refusal = refusals.find((one) => one.method === method && one.times > 0);
  if (refusal) {
    refusal.times -= 1;
    return {
      error_code: 429,
      description: `Too Many Requests: retry after ${refusal.seconds}`,
      parameters: { retry_after: refusal.seconds },
    };
  }
  if (blocked.has(Number(body.chat_id))) {
    return { error_code: 403, description: 'Forbidden: bot was blocked by the user' };
  }
  const fault = faultOf(method, body);
  return fault ? { error_code: 400, description: `Bad Request: ${fault}` } : null;
}

// Parameters that are no strings come as JSON in a form.
function decoded(body) {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const isJson = typeof value === 'string' && /^[[{]/.test(value) && name !== 'text';
      return [name, isJson ? JSON.parse(value) : value];
    }),
  );
}

async function call(request, response, next) {
  const { token, method } = request.params;
  const body = decoded(request.body ?? {});
  if (!(method in methods)) {
    next();
    return;
  }
  if (token !== process.env.TOKEN) {
    response.status(401).json({ ok: false, error_code: 401, description: 'Unauthorized' });
    return;
  }
  const refusal = refusalOf(method, body);
  const result = refusal ? null : await methods[method](token, body);
  if (method !== 'getUpdates') {
    calls.push({ at: Date.now() / 1000, method, body, refused: refusal?.error_code ?? null, result });
  }
  if (refusal) response.status(refusal.error_code).json({ ok: false, ...refusal });
  else response.json({ ok: true, result });
}

const web = express();
web.use(express.json({ limit: '5mb' }));
web.use(express.urlencoded({ extended: true, limit: '5mb' }));
web.all('/bot:token/:method', (request, response, next) => call(request, response, next).catch(next));
web.post('/control/update', async (request, response) => {
  const { token, update, number } = request.body;
  response.json({ number: await telegram.addRawUpdate(token, update, number) });
});
// The emulator's own ways to write, which do not say the number of the update.
const WAYS = { text: 'addUserMessage', command: 'addUserCommand', tap: 'addUserCallback' };
web.post('/control/write/:way', async (request, response) => {
  const number = telegram.updateId;
  await telegram[WAYS[request.params.way]](request.body);
  response.json({ number });
});
web.get('/control/calls', (request, response) => response.json(calls.slice(Number(request.query.since ?? 0))));
web.post('/control/refuse', (request, response) => {
  refusals = [...refusals, request.body];
  response.json({});
});
web.post('/control/block', (request, response) => {
  if (request.body.blocked) blocked.add(request.body.chat);
  else blocked.delete(request.body.chat);
  response.json({});
});
// Nobody listens for some seconds, and open connections are cut.
web.post('/control/away', (request, response) => {
  response.json({});
  response.on('finish', () => {
    const { server } = telegram;
    server.close();
    server.closeAllConnections();
    setTimeout(() => server.listen(port, '127.0.0.1'), 1000 * request.body.seconds);
  });
});
web.use(telegram.webServer);
telegram.webServer = web;

http.globalAgent.keepAlive = false;
telegram.start().then(() => process.stdout.write('ready\n'));
