import code

lines = iter(["x = 3", "for i in range(2):", "    print(i * x)", "", "x * 2"])


def read(prompt):
    print(prompt, end="")
    try:
        line = next(lines)
    except StopIteration:
        raise EOFError
    print(line)
    return line


console = code.InteractiveConsole()
console.raw_input = read
console.write = lambda text: print("[" + text + "]")
console.interact("welcome", "bye")
# expect: [welcome
# expect: ]
# expect: >>> x = 3
# expect: >>> for i in range(2):
# expect: ...     print(i * x)
# expect: ... 
# expect: 0
# expect: 3
# expect: >>> x * 2
# expect: 6
# expect: >>> [
# expect: ]
# expect: [bye
# expect: ]
