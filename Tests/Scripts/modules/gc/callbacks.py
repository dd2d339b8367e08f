import gc


def tell(phase, info):
    print(phase, info["generation"], sorted(info))


gc.collect()
gc.callbacks.append(tell)
gc.collect()
gc.callbacks.clear()
gc.collect()
print("end")
# expect: start 2 ['collected', 'generation', 'uncollectable']
# expect: stop 2 ['collected', 'generation', 'uncollectable']
# expect: end
