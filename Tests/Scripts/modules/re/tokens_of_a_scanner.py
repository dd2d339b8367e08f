import re

scanner = re.Scanner([
    (r"\d+", lambda scanner, text: int(text)),
    (r"\w+", lambda scanner, text: text),
    (r"\s+", None),
])
print(scanner.scan("ab 12 !x"))  # expect: (['ab', 12], '!x')
