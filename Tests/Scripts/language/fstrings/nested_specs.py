width, precision, value = 10, 3, 3.14159265
print(f"{value:{width}.{precision}f}|{value:{'>'}{width}}|{'x':{'*'}^{width // 2}}|{value:.{precision - 1}f}")
# expect:      3.142|3.14159265|**x**|3.14
