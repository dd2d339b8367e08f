import logging

for style, text in (
    ("%", "no fields"), ("%", "%(message)-10s"), ("{", "{message"), ("{", "{message!z}"),
    ("{", "{a b}"), ("{", "plain"), ("$", "$message $"), ("$", "plain"), ("?", ""),
):  # fmt: skip
    try:
        logging.Formatter(text, style=style)
        print("taken", text)
    except ValueError as error:
        print(error)
print(logging._nameToLevel["WARN"], logging._levelToName[10])

# expect: Invalid format 'no fields' for '%' style
# expect: taken %(message)-10s
# expect: invalid format: expected '}' before end of string
# expect: invalid format: invalid conversion: 'z'
# expect: invalid format: invalid field name/expression: 'a b'
# expect: invalid format: no fields
# expect: invalid format: bare '$' not allowed
# expect: invalid format: no fields
# expect: Style must be one of: %,{,$
# expect: 30 DEBUG
