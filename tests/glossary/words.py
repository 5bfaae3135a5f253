"""Words that only hold a sentence together; pieces of elided ones (jusqu') among them."""
FUNCTION = {
    "fr": """
        a à afin ai aient ainsi alors après as au aucun aucune auquel aussi autour autre autres aux
        avaient avait avant avec avez aviez avoir ayant beaucoup bien c car ce ceci cela celle
        celles celui cependant certain certaine certaines certains ces cet cette ceux chaque chez
        comme comment contre d dans de depuis des dès deux devait devant devez devoir devraient
        devrait devriez doit doivent donc dont du elle elles en encore entre es est et étaient était
        étant etc été être eu eux faire fait font hors ici il ils j jusqu jusque l la là laquelle le
        lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgré me même
        mêmes mes moi moins mon n ne ni non nos notre nous on ont or ou où par parfois parmi pas
        pendant peu peut peuvent plupart plus plusieurs plutôt point pour pourquoi pourraient
        pourrait pouvant pouvez pouvoir près presque puis puisque qu quand que quel quelle quelles
        quelque quelques quels qui quoi rien s sa sans sauf se selon sera seraient serait seront ses
        seulement si sien soi soient soit sommes son sont sous souvent suis sur surtout t ta tant te
        tel telle telles tels tes toi ton toujours tous tout toute toutes très trop tu un une uns va
        vers vos votre vous y
    """,
    "en": """
        a about above after again against all almost along already also although always am among an
        and another any anywhere are around as at away be because been before being below between
        both but by can cannot could did do does doing done down during each either else ever every
        everywhere few for from further had has have having he her here hers herself him himself his
        how i if in inside into is isn it its itself just least less like many may me might mine
        more most much must my near neither never no nor not nothing now of off often on once one
        only onto or other others our ours out outside over own per perhaps quite rather s same
        shall she should since so some somewhere soon still such t than that the their theirs them
        themselves then there these they this those though through throughout thus to together too
        toward towards under until up upon us very was we well were what when where whether which
        while who whom whose why will with within without would yet you your yours
    """,
}
