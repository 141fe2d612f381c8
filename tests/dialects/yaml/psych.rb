# Reads documents with Psych: each line of the input is a YAML document as a JSON string, each line of the output what became of it.
require 'psych'
require 'date'
require 'json'

def text(value)
  case value
  when nil then 'null'
  when String then value
  when Symbol then ":#{value}"
  when Time, Date then "date #{shape(value)[:date]}"
  when Float then "number #{number(value)}"
  when Integer then "number #{value}"
  when Array, Hash then 'complex'
  else value.to_s
  end
end

def number(value)
  value.nan? ? 'NaN' : value.infinite? ? (value > 0 ? 'Infinity' : '-Infinity') : value.to_s
end

def shape(value, above = [])
  return { isCycle: true } if above.any? { |other| other.equal?(value) }
  case value
  when nil, true, false then value
  when String then value.dup.force_encoding('UTF-8').valid_encoding? ? value : [value].pack('m0')
  when Symbol then ":#{value}"
  when Integer then { number: value.to_s }
  when Float then { number: number(value) }
  when Time then { date: value.getutc.strftime('%Y-%m-%dT%H:%M:%S.%LZ') }
  when Date then { date: value.strftime('%Y-%m-%dT00:00:00.000Z') }
  when Array then value.map { |item| shape(item, above + [value]) }
  when Hash then { entries: value.map { |key, item| [text(key), shape(item, above + [value])] } }
  else value.to_s
  end
end

STDIN.set_encoding('UTF-8')
STDOUT.set_encoding('UTF-8')
STDIN.each_line do |line|
  begin
    value = Psych.safe_load(JSON.parse(line), permitted_classes: [Date, Time, Symbol, Psych::Set, Psych::Omap], aliases: true)
    puts JSON.generate({ value: shape(value) }, max_nesting: 1000)
  rescue Psych::SyntaxError => e
    puts JSON.generate({ refused: e.problem, line: e.line })
  rescue StandardError => e
    puts JSON.generate({ refused: "#{e.class}: #{e.message}"[0, 100] })
  end
end
