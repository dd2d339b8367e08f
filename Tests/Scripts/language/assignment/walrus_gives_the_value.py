if (n := len("abc")) > 2:
    print(n)  # expect: 3
while (line := input()) != "end":
    print("got", line)
# expect: got one
# expect: got two
print([y := 1, y + 1], y)  # expect: [1, 2] 1
# stdin: one
# stdin: two
# stdin: end
