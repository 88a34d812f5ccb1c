import tensorflow as tf model = 0
