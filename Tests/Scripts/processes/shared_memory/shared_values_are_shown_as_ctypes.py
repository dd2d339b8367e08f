import multiprocessing

print(multiprocessing.Value("i", 3), multiprocessing.Value("d", 1.5))
print(multiprocessing.Value("q"), multiprocessing.RawValue("B", 7))
print(repr(multiprocessing.Array("i", 2)).partition(" object at ")[0])
# expect: <Synchronized wrapper for c_int(3)> <Synchronized wrapper for c_double(1.5)>
# expect: <Synchronized wrapper for c_long(0)> c_ubyte(7)
# expect: <SynchronizedArray wrapper for <multiprocessing.sharedctypes.c_int_Array_2
