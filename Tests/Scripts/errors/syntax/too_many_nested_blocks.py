def refused(source):
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        return f"{error.msg} at {error.lineno}"
    return "accepted"


def nested(header, count, first=0):
    lines = [" " * (first + depth) + header for depth in range(count)]
    return "\n".join(lines + [" " * (first + count) + "pass\n"])


print(refused(nested("for a in b:", 21)))  # expect: accepted
print(refused(nested("for a in b:", 22)))  # expect: too many statically nested blocks at 22
print(refused("async def f():\n" + nested("for a in b:", 20, 1)))  # expect: accepted
print(refused("async def f():\n" + nested("for a in b:", 21, 1)))
# expect: too many statically nested blocks at 22
print(refused("with " + ", ".join("a" * 22) + ": pass"))
# expect: too many statically nested blocks at 1
print(refused(nested("if a:", 50)))  # expect: accepted
