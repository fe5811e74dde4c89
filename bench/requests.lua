-- The requests that wrk sends. Arguments after `--`: the order, a file of lines, and the number of the first line.
--   walk: each line is a path; they are sent in turn, again from the first after the last
--   any: each line is a path; they are sent in random order
--   whole: each line is a request with its headers, with tabs for line breaks; they are sent in turn
-- It prints one line of JSON at the end.
local order, lines, place

function init(arguments)
  order, lines, place = arguments[1], {}, tonumber(arguments[3])
  for line in io.lines(arguments[2]) do
    lines[#lines + 1] = order == 'whole' and line:gsub('\t', '\r\n') or wrk.format('GET', line)
  end
  math.randomseed(place)
end

function request()
  place = order == 'any' and math.random(#lines) or place + 1
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
