x = 1; y = 2; print(x, y)  # expect: 1 2
if x: print("a"); print("b")
else: print("never")
# expect: a
# expect: b
for i in range(2): print(i, end=" "); print("-", end=" ")  # expect: 0 - 1 - 
print()
class A: x = 1; y = 2
def f(): return A.x; print("never")
print(f(), A.y)  # expect: 1 2
while x < 3: x += 1
try: 1 / 0
except ZeroDivisionError: print("caught")  # expect: caught
finally: print("done")  # expect: done
