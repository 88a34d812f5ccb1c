#!/usr/bin/env python
# coding: utf-8

# # Walking down x²

# In[1]:


try:
    get_ipython().run_line_magic("matplotlib", "inline")
except NameError:
    pass


# In[2]:


def f(x):
    return x**2


# In[3]:


def df(x):
    return 2 * x


# In[ ]:
