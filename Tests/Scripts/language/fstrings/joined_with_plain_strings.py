x = 1
print("a{x}" f"b{x}" "c{x}", rf"\{x}\n", f"\t{x}\x41")  # expect: a{x}b1c{x} \1\n 	1A
