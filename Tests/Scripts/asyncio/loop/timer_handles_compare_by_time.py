import asyncio

loop = asyncio.new_event_loop()
early = asyncio.TimerHandle(1, print, (), loop)
late = asyncio.TimerHandle(2, print, ("x",), loop)
print(early < late, early <= late, early > late, early >= late, early == late)  # expect: True True False False False
print(hash(early) == hash(1), early.when(), late._args)  # expect: True 1 ('x',)
print(early, asyncio.Handle(print, (), loop))  # expect: <TimerHandle when=1 print()> <Handle print()>
print(early == asyncio.TimerHandle(1, print, (), loop))  # expect: True
late.cancel()
print(late, late._callback, late._args)  # expect: <TimerHandle cancelled when=2> None None
loop.close()
