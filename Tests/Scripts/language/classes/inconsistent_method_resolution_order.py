class A: pass
class B(A): pass
class C(A, B): pass  # expect-error: TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B
