/**
 * The rules of throttle-rules.ts as one atomic act in Redis (a contract test holds both side by side).
 * KEYS: per caller the hash of its scope and the order in which it may forget. ARGV: verb, now, limit, then ten values per caller.
 * Answers the wait as text ('-1': the line is too long) and whether a place was taken.
 */
export const TALLY_SCRIPT = `
local verb, now, limit = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])

-- What means nothing any more stays an hour, for clocks that are set back.
local FORGOTTEN_AFTER = 3600000

local function half(x) return math.floor(x + 0.5) end

local function read(nth)
  local at = 3 + (nth - 1) * 10
  local number = function(offset) return tonumber(ARGV[at + offset]) end
  local c = { hash = KEYS[2 * nth - 1], ages = KEYS[2 * nth], field = ARGV[at + 1], free = number(2), first = number(3), longest = number(4),
    doubledBy = number(5), halfLife = number(6), most = number(7), interval = number(8), patience = number(9), kind = ARGV[at + 10], failures = 0, at = 0, freeAt = 0 }
  local kept = redis.call('HGET', c.hash, c.field)
  if kept then
    local f, a, n = string.match(kept, '^(%S+) (%S+) (%S+)$')
    c.failures, c.at, c.freeAt = tonumber(f), tonumber(a), tonumber(n)
  end
  return c
end

local function failuresNow(c)
  local left = c.failures * 2 ^ (-math.max(0, now - c.at) / c.halfLife)
  if left < 0.5 then return 0 end
  return left
end

local function delayOf(c, failures)
  local whole = half(failures)
  if c.kind == 'line' or whole < c.free then return 0 end
  return math.min(c.longest, half(c.first * 2 ^ ((whole - c.free) / c.doubledBy)))
end

local function queueOf(c)
  local queue = math.max(0, c.freeAt - now)
  if queue > c.patience + c.interval + 1 then return 0 end
  return queue
end

local function keep(c)
  local ends = math.max(c.freeAt, c.at + c.longest, c.at + c.halfLife * math.log(math.max(1, 2 * c.failures)) / math.log(2))
  redis.call('HSET', c.hash, c.field, string.format('%.17g %.17g %.17g', c.failures, c.at, c.freeAt))
  redis.call('ZADD', c.ages, string.format('%.0f', ends), c.field)
  local over = redis.call('ZRANGEBYSCORE', c.ages, '-inf', string.format('(%.0f', now - FORGOTTEN_AFTER), 'LIMIT', 0, 2)
  if redis.call('ZCARD', c.ages) > limit then over = redis.call('ZRANGE', c.ages, 0, 1) end
  for _, field in ipairs(over) do
    if field ~= c.field then
      redis.call('HDEL', c.hash, field)
      redis.call('ZREM', c.ages, field)
    end
  end
  redis.call('PEXPIRE', c.hash, 604800000)
  redis.call('PEXPIRE', c.ages, 604800000)
end

local function count(c, more)
  c.failures = math.min(c.most, math.max(0, failuresNow(c) + more))
  c.at = now
  if more < 0 then c.at = now - delayOf(c, c.failures) end
  keep(c)
end

local function move(c, more)
  c.freeAt = now + math.max(0, queueOf(c) + more * c.interval)
  keep(c)
end

local callers = {}
for nth = 1, #KEYS / 2 do callers[nth] = read(nth) end

if verb == 'claim' then
  local wait = 0
  for _, c in ipairs(callers) do wait = math.max(wait, math.min(c.at, now) + delayOf(c, failuresNow(c)) - now) end
  if wait == 0 then for _, c in ipairs(callers) do count(c, 1) end end
  return { tostring(wait), '0' }
elseif verb == 'unclaim' then
  for _, c in ipairs(callers) do count(c, -1) end
elseif verb == 'fail' then
  for _, c in ipairs(callers) do count(c, 1) end
elseif verb == 'leave' then
  for _, c in ipairs(callers) do move(c, -1) end
elseif verb == 'forget' then
  for _, c in ipairs(callers) do
    redis.call('HDEL', c.hash, c.field)
    redis.call('ZREM', c.ages, c.field)
  end
elseif verb == 'failures' then
  return { string.format('%.17g', failuresNow(callers[1])), '0' }
elseif verb == 'turn' then
  local delay, queue, isSuspect, isLine = 0, 0, false, true
  for _, c in ipairs(callers) do
    local own = delayOf(c, failuresNow(c))
    delay = math.max(delay, own)
    if c.kind == 'own' and own > 0 then isSuspect = true end
    if c.kind ~= 'line' then isLine = false end
  end
  if isSuspect or isLine then
    for _, c in ipairs(callers) do
      local own = queueOf(c)
      if c.interval > 0 and own > c.patience then return { '-1', '0' } end
      queue = math.max(queue, own)
    end
    for _, c in ipairs(callers) do move(c, 1) end
    return { string.format('%.17g', math.max(delay, queue)), '1' }
  end
  return { string.format('%.17g', delay), '0' }
end
return { '0', '0' }
`;
