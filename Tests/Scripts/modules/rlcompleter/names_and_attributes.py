import rlcompleter

completer = rlcompleter.Completer({"foobar": 1, "fob": len, "text": "abc"})
print([completer.complete("fo", state) for state in range(4)])
print(completer.attr_matches("text.st"), completer.attr_matches("missing.x"))
print(completer.complete("tr", 0), completer.global_matches("impor"), completer.attr_matches("text.__ad"))

# expect: ['for ', 'foobar', 'fob(', 'format(']
# expect: ['text.startswith(', 'text.strip('] []
# expect: try: ['import '] ['text.__add__(']
