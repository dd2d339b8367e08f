import sys

sys.set_int_max_str_digits(1000)
try:
    compile("x = " + "1" * 1001, "<text>", "exec")
except SyntaxError as error:
    print(error.msg[:67])
sys.set_int_max_str_digits(0)
print(eval("1" * 5000) > 0)

# expect: Exceeds the limit (1000 digits) for integer string conversion: valu
# expect: True
