name = input()
print("hello", name)  # expect: hello Bob
print(input("prompt: "))  # expect: prompt: second line
try:
    input()
except EOFError as error:
    print("EOF", error)  # expect: EOF EOF when reading a line
# stdin: Bob
# stdin: second line
