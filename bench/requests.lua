-- What wrk asks. Arguments after `--`: how, a file of lines, a number to start from.
--   walk: each line is an address, asked in turn, again from the first after the last
--   any: each line is an address, asked in random order
--   whole: each line is a request, its headers too, with tabs for line breaks; asked in turn as in walk
--   flood: each line is a day; windows of milestones that begin on one of them, none asked twice
-- One line of JSON says at the end what came of it.
local how, lines, place
local LENGTHS, FEWEST, LIMITS = 60, 16, 9

local function flood()
  -- A prime step that is larger than the number of combinations passes through all of them.
  local count = (#lines - LENGTHS) * LENGTHS * LIMITS
  local at = place * 7368787 % count
  place = place + 1
  local limit = FEWEST + at % LIMITS
  at = math.floor(at / LIMITS)
  local length = at % LENGTHS
  local first = math.floor(at / LENGTHS) + 1
  return wrk.format('GET', '/v1/milestones?from=' .. lines[first] .. '&to=' .. lines[first + length] .. '&limit=' .. limit)
end

local function prepared(line)
  if how == 'flood' then return line end
  if how == 'whole' then return (line:gsub('\t', '\r\n')) end
  return wrk.format('GET', line)
end

function init(arguments)
  how, lines, place = arguments[1], {}, tonumber(arguments[3])
  for line in io.lines(arguments[2]) do lines[#lines + 1] = prepared(line) end
  math.randomseed(place)
end

function request()
  if how == 'flood' then return flood() end
  place = how == 'any' and math.random(#lines) or place + 1
  return lines[place % #lines + 1]
end

function done(summary, latency)
  local failed = {}
  for kind, count in pairs(summary.errors) do failed[#failed + 1] = string.format('"%s":%d', kind, count) end
  io.write(string.format(
    '\n{"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"errors":{%s}}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    table.concat(failed, ',')
  ))
end
