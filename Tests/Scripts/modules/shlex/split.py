import shlex

print(shlex.split("cp -r 'my file' \"other \\\"one\\\"\" a\\ b # no comment"))
print(shlex.split("a b # comment", comments=True), shlex.split("it's"[:2] + " x"))
for text in ("'open", 'x\\'):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
# expect: ['cp', '-r', 'my file', 'other "one"', 'a b', '#', 'no', 'comment']
# expect: ['a', 'b'] ['it', 'x']
# expect: No closing quotation
# expect: No escaped character
